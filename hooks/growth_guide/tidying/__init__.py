"""Every record in its one canonical form, whoever wrote it and with whatever program."""
