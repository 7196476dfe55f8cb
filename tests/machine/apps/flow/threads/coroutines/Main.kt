package bench.flow.coroutines

import android.app.Activity
import android.os.Bundle
import android.util.Log
import java.util.concurrent.Executors
import kotlin.coroutines.resume
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.asCoroutineDispatcher
import kotlinx.coroutines.async
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.flow
import kotlinx.coroutines.flow.flowOn
import kotlinx.coroutines.flow.map
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.suspendCancellableCoroutine
import kotlinx.coroutines.sync.Mutex
import kotlinx.coroutines.sync.withLock
import kotlinx.coroutines.withContext
import kotlinx.coroutines.withTimeoutOrNull

class Main : Activity() {
    private val scope = CoroutineScope(SupervisorJob() + Dispatchers.Main)
    private val lock = Mutex()

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        say("blocking " + runBlocking { delay(10); twice(4) })
        scope.launch { onMain() }
        scope.launch(Dispatchers.IO) { onOthers() }
        val never = scope.launch(start = CoroutineStart.LAZY) { say("lazy") }
        never.cancel()
        val late = scope.launch { delay(5_000); say("cancelled") }
        scope.launch { delay(1_000); late.cancel(); say("cancels") }
        say("created")
    }

    private suspend fun onMain() {
        val word = withContext(Dispatchers.Default) { "with context" }
        say(word)
        val parts = coroutineScope {
            val one = async { twice(1) }
            val two = async(Dispatchers.IO) { delay(500); twice(2) }
            one.await() + two.await()
        }
        say("sum $parts")
        say("answer " + answer())
        flow { emit(1); delay(100); emit(2) }.map { it * 10 }.flowOn(Dispatchers.Default)
            .collect { say("flow $it") }
    }

    private suspend fun onOthers() {
        say("none " + withTimeoutOrNull(2_000) { delay(60_000); "late" })
        val channel = Channel<String>()
        scope.launch { channel.send("through a channel"); channel.close() }
        for (text in channel) say(text)
        try {
            coroutineScope { launch { throw IllegalStateException("broken") } }
        } catch (problem: IllegalStateException) {
            say("caught " + problem.message)
        }
        val single = Executors.newSingleThreadExecutor().asCoroutineDispatcher()
        withContext(single) { lock.withLock { say("locked") } }
    }

    private suspend fun answer(): Int = suspendCancellableCoroutine { waiting ->
        Thread { waiting.resume(42) }.start()
    }

    private suspend fun twice(number: Int): Int {
        delay(1)
        return number * 2
    }

    private fun say(text: String) {
        Log.i("out", text)
    }
}
