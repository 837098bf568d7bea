"""What somebody outside tries, to get to the admin side."""

SPOOFED_HEADERS = (
    {"X-Forwarded-For": "{inside}"},
    {"X-Forwarded-For": "{inside}, {inside}"},
    {"X-Real-IP": "{inside}"},
    {"Forwarded": "for={inside}"},
    {"CF-Connecting-IP": "{inside}"},
    {"True-Client-IP": "{inside}"},
    {"X-Client-IP": "{inside}"},
    {"X-Forwarded-For": "{inside}", "Connection": "X-Forwarded-For"},
)
"""`{inside}` is an address that the allow-list has."""

SPELLINGS = (
    "/admin", "/admin/users", "//admin/users", "/ADMIN/users", "/x/../admin/users", "/./admin/users",
    "/%61dmin/users", "/admin%2Fusers", "/%2Fadmin/users",
)  # fmt: skip
"""Of the admin routes, which the list must recognise."""

NO_ROUTES = ("/v1/admin/users", "/admin;a=1/users", "/admin%00/users", "/admin%5Cusers", "/%2561dmin/users")
"""Not recognised, and nothing for the API either: no admin route answers to them."""
