"""What the words of a line say: labels, dates, people, titles, landmarks. Of its place only the row or list round it is known here."""
