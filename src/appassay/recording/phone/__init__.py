"""The phone recorder: a phone on a cable or an emulator, over adb; with Frida where it can run."""
