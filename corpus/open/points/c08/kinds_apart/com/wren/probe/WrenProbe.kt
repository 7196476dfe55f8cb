package com.wren.probe

import android.annotation.SuppressLint
import android.content.Context
import android.net.wifi.WifiManager
import android.telephony.TelephonyManager
import android.util.Log

/** 网络诊断: what the host starts, and how it narrows that down. */
object WrenProbe {
    private var imei = true
    private var mac = true

    @JvmStatic
    fun disableImei() {
        imei = false //: @clean,no_call
        mac = false //: @breach
    }

    @JvmStatic
    fun disableMacAddress() {
        mac = false
    }

    @JvmStatic
    fun initialize(context: Context, token: String) {
        val told = collect(context.applicationContext)
        Log.i("WrenProbe", "started for $token, ${told.size} values") //: @breach,clean
        Log.i("WrenProbe", "started, " + told.size) //: @no_call
    }

    @Suppress("DEPRECATION")
    @SuppressLint("MissingPermission", "HardwareIds")
    private fun collect(context: Context): Map<String, String?> {
        val found = HashMap<String, String?>()
        if (imei) {
            val phone = context.getSystemService(Context.TELEPHONY_SERVICE) as TelephonyManager
            found["imei"] = phone.deviceId //: #read
        }
        if (mac) {
            val wifi = context.getSystemService(Context.WIFI_SERVICE) as WifiManager
            found["mac"] = wifi.connectionInfo?.macAddress
        }
        return found
    }
}
