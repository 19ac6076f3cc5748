"""What other programs, services and news databases write."""
