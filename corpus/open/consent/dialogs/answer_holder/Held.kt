package bench.consent.answer_holder

/** A value that tells who watches it. */
class Held<T>(first: T) {
    private val watchers = mutableListOf<(T) -> Unit>()

    var value: T = first
        set(new) {
            if (field == new) return
            field = new
            watchers.toList().forEach { it(new) }
        }

    fun watch(watcher: (T) -> Unit) {
        watchers += watcher
        watcher(value)
    }
}

enum class Answer { UNASKED, REFUSED, AGREED }
