"""Python imports this by itself when the folder is on its path: the clock is then DAYS_LATER days ahead."""

import datetime
import os
import time

_AHEAD = 86_400 * int(os.environ["DAYS_LATER"])
_time, _time_ns, _gmtime, _localtime, _strftime = time.time, time.time_ns, time.gmtime, time.localtime, time.strftime


class _Datetime(datetime.datetime):
    @classmethod
    def now(cls, tz=None):  # date.today() asks time.time() by itself
        return cls.fromtimestamp(time.time(), tz)

    @classmethod
    def utcnow(cls):
        return cls.now(datetime.UTC).replace(tzinfo=None)


time.time = lambda: _time() + _AHEAD
time.time_ns = lambda: _time_ns() + _AHEAD * 10**9
time.gmtime = lambda seconds=None: _gmtime(time.time() if seconds is None else seconds)
time.localtime = lambda seconds=None: _localtime(time.time() if seconds is None else seconds)
time.strftime = lambda form, moment=None: _strftime(form, time.localtime() if moment is None else moment)
datetime.datetime = _Datetime
