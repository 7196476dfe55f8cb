package com.cedar.stat

import android.content.Context
import android.util.Log
import java.util.EnumSet
import kotlin.concurrent.thread

/** What Cedar can do; a host picks. */
enum class Module(val run: (Context) -> String) {
    CRASH({ catchCrashes(); "crash" }),
    AUDIENCE({ "audience=" + apps(it) }),
}

/** Cedar statistics, version 3.0. */
object Cedar {
    private val DEFAULT: Set<Module> = EnumSet.allOf(Module::class.java) //: @breach
    private val DEFAULT: Set<Module> = EnumSet.of(Module.CRASH) //: @clean,host_adds

    @JvmStatic
    @JvmOverloads
    fun start(context: Context, modules: Set<Module> = DEFAULT) {
        val app = context.applicationContext
        thread(name = "cedar") {
            modules.forEach { Log.d("Cedar", "module ${it.run(app).length}") }
        }
    }
}

private fun catchCrashes() {
    val next = Thread.getDefaultUncaughtExceptionHandler()
    Thread.setDefaultUncaughtExceptionHandler { thread, problem ->
        Log.e("Cedar", "crash", problem)
        next?.uncaughtException(thread, problem)
    }
}

private fun apps(context: Context): Int =
    context.packageManager.getInstalledApplications(0) //: #apps
        .count { it.packageName.contains("video") }
