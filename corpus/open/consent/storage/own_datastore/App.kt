package bench.consent.own_datastore

import android.app.Application
import java.io.File

class App : Application() {
    lateinit var preferences: PreferenceStore
    private var interests = emptyList<String>()

    override fun onCreate() {
        super.onCreate()
        preferences = PreferenceStore(File(filesDir, "preferences"))
        preferences.collect { now ->
            println("preferences changed: quotes=${now.quotes}")
            guessInterests() //: @breach
            if (now.quotes) guessInterests() //: @stale_collector
            if (now.agreed) guessInterests() //: @guarded
        }
    }

    private fun guessInterests() {
        interests = packageManager.getInstalledPackages(0).map { it.packageName } //: #read
    }
}
