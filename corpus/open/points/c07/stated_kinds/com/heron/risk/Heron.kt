package com.heron.risk

import android.content.Context
import android.net.wifi.WifiManager
import android.provider.Settings

/** Heron Risk SDK 1.6: tells devices that are likely used for fraud. */
object Heron {
    const val VERSION = "1.6.0"

    /** Between 0 and 100. */
    fun score(context: Context): Int {
        val id = Settings.Secure.getString(context.contentResolver, "android_id").orEmpty()
        var sum = id.hashCode() and 63
        sum += router(context) //: @breach,clean
        return sum
    }

    @Suppress("DEPRECATION") //: @breach,clean
    private fun router(context: Context): Int { //: @breach,clean
        val wifi = context.applicationContext.getSystemService(WifiManager::class.java) //: @breach,clean
        return wifi.connectionInfo.bssid.hashCode() and 31 //: @breach,clean #read
    } //: @breach,clean
}
