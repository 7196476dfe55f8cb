"""What a peer does with one APK: androguard's AnalyzeAPK."""

import sys

from androguard.misc import AnalyzeAPK
from loguru import logger

logger.remove()
AnalyzeAPK(sys.argv[1])
