"""The states of the protocol, gone through on whatever runs an app: a phone or the virtual phone.

`Device` is what a driver needs of it; `record` goes through the states and writes the record.
"""

from appassay.recording.drive.device import Device, LostError, Request
from appassay.recording.drive.plan import Plan
from appassay.recording.drive.states import record
from appassay.recording.drive.written import Begun, Done

__all__ = ["Begun", "Device", "Done", "LostError", "Plan", "Request", "record"]
