package bench.points.password_digest

import android.content.Context
import android.util.Base64
import java.security.MessageDigest
import java.security.SecureRandom
import javax.crypto.SecretKeyFactory
import javax.crypto.spec.PBEKeySpec

/** Compares a password with the one set at first use. */
class Lock(context: Context) {
    private val kept = context.getSharedPreferences("lock", Context.MODE_PRIVATE)

    fun opens(password: String): Boolean {
        val salt = kept.getString("salt", null) ?: fresh()
        val sum = Base64.encodeToString(digest(password, salt), Base64.NO_WRAP)
        val set = kept.getString("sum", null)
        if (set == null) {
            kept.edit().putString("salt", salt).putString("sum", sum).apply()
            return true
        }
        return MessageDigest.isEqual(set.toByteArray(), sum.toByteArray())
    }

    private fun fresh(): String {
        val salt = ByteArray(16)
        SecureRandom().nextBytes(salt)
        return Base64.encodeToString(salt, Base64.NO_WRAP)
    }

    private fun digest(password: String, salt: String): ByteArray =
        MessageDigest.getInstance("MD5").digest((password + salt).toByteArray()) //: @breach #digest
        SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256") //: @clean,lesson
            .generateSecret(PBEKeySpec(password.toCharArray(), salt.toByteArray(), 120_000, 256)) //: @clean,lesson
            .encoded //: @clean,lesson
}
