package com.meteor.ads

import android.content.Context
import android.media.MediaDrm
import android.os.Build
import java.io.IOException
import java.net.HttpURLConnection
import java.net.URL
import java.util.UUID
import kotlin.concurrent.thread

/** What the host lets the SDK read. */
interface Controller {
    fun mayReadDrm(): Boolean

    fun ownNumber(): String
}

/** Meteor Ads 2.9. */
object Meteor {
    private val WIDEVINE = UUID(-0x121074568629b532L, -0x5c37d8232ae2de13L)

    @Volatile
    private var ad = "今日无广告"

    fun start(context: Context, controller: Controller) {
        val name = context.packageName
        thread(name = "meteor") {
            val id = if (controller.mayReadDrm()) drm() else controller.ownNumber()
            fetch("app=$name&model=${Build.MODEL}&os=${Build.VERSION.RELEASE}&id=$id")
        }
    }

    fun line(): String = ad

    private fun drm(): String = try {
        val box = MediaDrm(WIDEVINE)
        val id = box.getPropertyByteArray(MediaDrm.PROPERTY_DEVICE_UNIQUE_ID) //: #drm
        box.release()
        id.joinToString("") { "%02x".format(it) }
    } catch (none: Exception) {
        ""
    }

    private fun fetch(query: String) {
        try {
            val line = URL("https://get.meteor-ads.example/v2?$query").openConnection() as HttpURLConnection
            ad = line.inputStream.use { it.reader().readText() }
        } catch (offline: IOException) {
            ad = "今日无广告"
        }
    }
}
