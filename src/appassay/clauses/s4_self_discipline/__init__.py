"""S4: industry self-discipline."""
