"""Takes pages that the browser's extension hands over, on this machine and from nobody else."""
