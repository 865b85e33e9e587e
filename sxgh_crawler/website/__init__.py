"""What is true of www.sxgh.org.cn and of nothing else."""
