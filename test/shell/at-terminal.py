"""Runs a program at a terminal of its own; each line of standard input is one Ctrl-C. Ends as the program does."""

import os
import pty
import sys

pid, terminal = pty.fork()
if pid == 0:
    os.execvp(sys.argv[1], sys.argv[1:])
for _ in sys.stdin:
    os.write(terminal, b"\x03")
_, status = os.waitpid(pid, 0)
sys.exit(os.waitstatus_to_exitcode(status))
