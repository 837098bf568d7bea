"""Names that look like another one's, or that a database would take for the same."""

import pytest
from backend.tests.support.api import Api, People, code_of

pytestmark = pytest.mark.database

NAME = "kira-admin"
LOOK_ALIKES = {
    "Cyrillic": "k\u0456ra-admin",
    "Greek": "kir\u03b1-admin",
    "full width": "\uff4bira-admin",
    "accent": "kir\u00e1-admin",
    "accent apart": "kira\u0301-admin",
    "dotless i": "kira-adm\u0131n",
    "dotted I": "kira-adm\u0130n",
    "Kelvin sign": "\u212aira-admin",
    "ligature": "\ufb01" + NAME,
    "space without width": "kira\u200b-admin",
    "joiner": "kira\u200d-admin",
    "from right to left": "\u202ekira-admin",
    "space behind": "kira-admin ",
    "space before": " kira-admin",
    "line behind": "kira-admin\n",
    "end of text": "kira-admin\u0000",
    "soft hyphen": "kira\u00ad-admin",
    "another hyphen": "kira\u2010admin",
}


class TestALookAlike:
    @pytest.mark.parametrize("name", LOOK_ALIKES.values(), ids=LOOK_ALIKES)
    async def test_is_no_username(self, api: Api, people: People, name: str) -> None:
        answer = await api.post("/admin/users", by=await people.admin(), json={"username": name})
        assert (answer.status_code, code_of(answer)) == (422, "invalid_request")

    @pytest.mark.parametrize("name", LOOK_ALIKES.values(), ids=LOOK_ALIKES)
    async def test_does_not_sign_in_with_the_password_of_the_other(
        self, api: Api, people: People, name: str
    ) -> None:
        await people.user(NAME)
        assert code_of(await api.sign_in(name)) == "wrong_credentials"


class TestTheSameNameInAnotherCase:
    @pytest.mark.parametrize("name", ["Kira-Admin", "KIRA-ADMIN"])
    async def test_is_the_same_account(self, api: Api, people: People, name: str) -> None:
        kira = await people.user(NAME)
        taken = await api.post("/admin/users", by=await people.admin(), json={"username": name})
        assert (taken.status_code, code_of(taken)) == (409, "username_taken")
        assert (await api.sign_in(name)).json()["user"]["id"] == kira.id
