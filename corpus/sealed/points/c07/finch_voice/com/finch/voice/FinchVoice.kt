package com.finch.voice

import android.annotation.SuppressLint
import android.content.Context
import android.media.AudioFormat
import android.media.AudioRecord
import android.media.MediaRecorder
import android.provider.ContactsContract.Contacts //: @breach,clean
import kotlin.math.abs

/** Finch Voice SDK 4.0. */
class FinchVoice(private val context: Context) {
    private val lexicon = sortedSetOf("你好", "再见")

    /** How many words are known. */
    val words: Int get() = lexicon.size

    /** Adds words of the app. */
    fun learn(more: Collection<String>) {
        lexicon.addAll(more)
    }

    /** Adds the names of the user's contacts. */ //: @breach,clean
    fun learnContacts() { //: @breach,clean
        val columns = arrayOf(Contacts.DISPLAY_NAME) //: @breach,clean
        context.contentResolver.query(Contacts.CONTENT_URI, columns, null, null, null)?.use { //: @breach,clean #names
            while (it.moveToNext()) lexicon += it.getString(0) //: @breach,clean
        } //: @breach,clean
    } //: @breach,clean

    /** Listens for a moment. */
    @SuppressLint("MissingPermission")
    fun loudness(): Int {
        val samples = ShortArray(16_000)
        val mic = AudioRecord(
            MediaRecorder.AudioSource.VOICE_RECOGNITION, 16_000,
            AudioFormat.CHANNEL_IN_MONO, AudioFormat.ENCODING_PCM_16BIT, 32_000,
        )
        mic.startRecording()
        val got = mic.read(samples, 0, samples.size)
        mic.stop()
        mic.release()
        return samples.take(maxOf(got, 0)).maxOfOrNull { abs(it.toInt()) } ?: context.packageName.length
    }
}
