package bench.points.password_digest

import java.io.File
import java.security.MessageDigest

/** Was a downloaded lesson cut short? The list of lessons names a sum for each. */
object Lesson {
    private const val SUM = "5d41402abc4b2a76b9719d911017c592"

    fun intact(file: File): Boolean {
        if (!file.isFile) return false
        val sum = MessageDigest.getInstance("MD5").digest(file.readBytes())
        return sum.joinToString("") { "%02x".format(it) } == SUM
    }
}
