"""Agreement with stock tools over every real APK; the tests print what they compared."""
