"""Why an account cannot be created or changed."""

from confa.errors.api_error import ApiError


class UserNotFound(ApiError):
    status = 404
    code = "user_not_found"
    title = "No such user"
    detail = "This user does not exist. The list may have changed; please load it again."


class UsernameTaken(ApiError):
    status = 409
    code = "username_taken"
    title = "This username is taken"
    detail = "There is already a user with this username. Please choose another one."


class LastAdmin(ApiError):
    status = 409
    code = "last_admin"
    title = "The last administrator stays"
    detail = "This is the last active administrator. Make somebody else an administrator first."
