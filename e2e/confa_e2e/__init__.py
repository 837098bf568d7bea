"""What a person does in a browser, and what can be seen and heard there."""
