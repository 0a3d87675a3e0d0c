"""The rules that warn and advise a driver, one file each."""
