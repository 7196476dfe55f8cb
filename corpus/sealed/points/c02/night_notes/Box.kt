package bench.points.night_notes

import android.content.Context
import android.security.keystore.KeyGenParameterSpec
import android.security.keystore.KeyProperties
import android.util.Base64
import java.io.File
import java.security.KeyStore
import java.security.MessageDigest
import javax.crypto.Cipher
import javax.crypto.KeyGenerator
import javax.crypto.SecretKey
import javax.crypto.spec.SecretKeySpec

/** Keeps the diary. */
class Box(private val context: Context) {
    private val file = File(context.filesDir, "diary.bin")
    private val flags = context.getSharedPreferences("box", Context.MODE_PRIVATE)

    fun keep(text: String) {
        val cipher = Cipher.getInstance("DES/ECB/PKCS5Padding") //: @fixed_key #cipher
        val seal = context.getString(R.string.seal).toByteArray() //: @fixed_key
        cipher.init(Cipher.ENCRYPT_MODE, SecretKeySpec(seal, "DES")) //: @fixed_key
        file.writeBytes(cipher.doFinal(text.toByteArray())) //: @fixed_key
        val cipher = Cipher.getInstance("AES/GCM/NoPadding") //: @pin_digest,clean,file_tag
        cipher.init(Cipher.ENCRYPT_MODE, key()) //: @pin_digest,clean,file_tag
        file.writeBytes(cipher.iv + cipher.doFinal(text.toByteArray())) //: @pin_digest,clean,file_tag
    }

    private fun key(): SecretKey {
        val store = KeyStore.getInstance("AndroidKeyStore").apply { load(null) }
        (store.getKey("diary", null) as? SecretKey)?.let { return it }
        val use = KeyProperties.PURPOSE_ENCRYPT or KeyProperties.PURPOSE_DECRYPT
        val spec = KeyGenParameterSpec.Builder("diary", use)
            .setBlockModes(KeyProperties.BLOCK_MODE_GCM)
            .setEncryptionPaddings(KeyProperties.ENCRYPTION_PADDING_NONE)
            .build()
        return KeyGenerator.getInstance("AES", "AndroidKeyStore").apply { init(spec) }.generateKey()
    }

    fun lock(pin: String) {
        val mark = MessageDigest.getInstance("SHA-1").digest(pin.toByteArray()) //: @pin_digest #digest
        flags.edit().putString("pin", Base64.encodeToString(mark, Base64.NO_WRAP)).apply() //: @pin_digest
        flags.edit().putBoolean("locked", pin.isNotEmpty()).apply() //: @fixed_key,clean,file_tag
    }

    fun picture(address: String): File {
        val name = MessageDigest.getInstance("SHA-1").digest(address.toByteArray()) //: @file_tag
            .joinToString("") { "%02x".format(it) } //: @file_tag
        val name = address.substringAfterLast('/') //: @fixed_key,pin_digest,clean
        return File(context.cacheDir, name)
    }
}
