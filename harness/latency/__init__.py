"""One-way latency: from recordings of one run or two, over their clocks, to figures with their uncertainty."""
