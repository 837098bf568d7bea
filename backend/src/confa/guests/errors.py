"""What guests are told when they are guests no more."""

from confa.auth.errors import NotSignedIn


class GuestAccessOver(NotSignedIn):
    code = "guest_access_over"
    title = "Your invitation is over"
    detail = "Your invitation was withdrawn, or its time or the meeting is over. Please ask for another one."
