"""What a worker and its jobs report to the backend."""
