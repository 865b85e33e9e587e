"""What the crawler knows between runs (`store`), and one run's hold on it (`archive`)."""
