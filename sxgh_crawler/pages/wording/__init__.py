"""What the words of a line say: labels, dates, people, titles, landmarks. No place on the page is known here."""
