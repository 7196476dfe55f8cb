package bench.consent.own_datastore

import java.io.File

/** An immutable set of preferences. */
data class Preferences(val agreed: Boolean = false, val quotes: Boolean = true)

/** A small store of preferences: each change goes to a file and to whoever collects. */
class PreferenceStore(private val file: File) {
    private val collectors = mutableListOf<(Preferences) -> Unit>()
    private var current = load()

    fun collect(collector: (Preferences) -> Unit) {
        collectors += collector
        collector(current)
    }

    fun edit(change: (Preferences) -> Preferences) {
        current = change(current)
        file.writeText("${current.agreed}\n${current.quotes}\n")
        collectors.toList().forEach { it(current) }
    }

    private fun load(): Preferences {
        if (!file.exists()) return Preferences()
        val lines = file.readLines()
        return Preferences(lines[0].toBoolean(), lines[1].toBoolean())
    }
}
