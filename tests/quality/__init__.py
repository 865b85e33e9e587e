"""`make quality`: how well pages are read, field by field, beside other programs on the same pages.

The pages are the saved ones (`tests.cases`) and the practice site's articles and lists, whose truth is
written apart from what serves them. Our figures have floors in quality_floors.json, below which
test_quality.py fails; `python -m tests.quality --raise-floors` lifts them to what is reached today, and
never lowers one.
"""
