"""Why a membership cannot be changed."""

from confa.errors.api_error import ApiError


class MemberNotFound(ApiError):
    status = 404
    code = "member_not_found"
    title = "No such member"
    detail = "This person does not belong to the room."


class PersonNotFound(ApiError):
    status = 404
    code = "user_not_found"
    title = "No such account"
    detail = "There is no such account."


class LastOwner(ApiError):
    status = 409
    code = "last_owner"
    title = "The last owner stays"
    detail = "A room needs an owner. Please make somebody else an owner first."
