"""When the acts of an English case happened."""
