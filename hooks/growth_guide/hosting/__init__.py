"""What a finished site needs on a server: the policy, header files, nothing unused, the swap with the old one."""
