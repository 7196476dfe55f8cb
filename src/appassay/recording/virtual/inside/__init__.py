"""What runs inside the sandbox, under the Python of the system: it has nothing of ours but this."""
