package bench.points.empty_notice

import java.io.File
import java.net.HttpURLConnection
import java.net.URL

object Server {
    fun put(file: File): Int {
        val line = URL("https://kuaichuan.example/put/${file.name}").openConnection() as HttpURLConnection
        line.doOutput = true
        line.outputStream.use { it.write(file.readBytes()) }
        return line.responseCode
    }
}
