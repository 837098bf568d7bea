"""Figures over time, as administrators see them."""

from datetime import datetime

from pydantic import Field

from confa.http.schemas import ApiModel, examples


class DayFigures(ApiModel):
    """One day: a meeting counts for the day it began, minutes for the day somebody joined."""

    starts_at: datetime
    num_meetings: int
    num_meetings_with_agents: int
    num_people: int = Field(description="Different people and guests in meetings.")
    num_agents: int = Field(description="Agents that came into meetings.")
    num_minutes: int = Field(description="The time of all people together, until now.")


class Statistics(ApiModel):
    """The figures of the last days, the oldest first, and of all accounts."""

    model_config = examples(
        {
            "days": [
                {
                    "startsAt": "2026-03-04T00:00:00Z", "numMeetings": 62, "numMeetingsWithAgents": 34,
                    "numPeople": 118, "numAgents": 40, "numMinutes": 2390,
                }
            ],
            "numUsers": 1284,
            "numBlockedUsers": 3,
        }
    )  # fmt: skip

    days: list[DayFigures]
    num_users: int
    num_blocked_users: int


class HourFigures(ApiModel):
    """One hour of signing in."""

    starts_at: datetime
    num_done: int
    num_refused: int


class SignIns(ApiModel):
    """The last hours, the oldest first; the last one is not over yet."""

    model_config = examples({"hours": [{"startsAt": "2026-03-04T12:00:00Z", "numDone": 31, "numRefused": 2}]})

    hours: list[HourFigures]
