"""One process that runs the local engines for all jobs of a worker, asked over a Unix socket."""
