"""A command that does not end."""

import time

while True:
    time.sleep(1)
