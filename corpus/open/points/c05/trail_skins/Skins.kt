package bench.points.trail_skins

import android.content.Context
import android.graphics.Color
import dalvik.system.DexFile
import java.io.File
import java.io.IOException
import java.net.URL

/** How the map is painted. */
interface Skin {
    fun ground(): Int
}

class Meadow : Skin {
    override fun ground() = Color.rgb(196, 222, 170)
}

class Snow : Skin {
    override fun ground() = Color.rgb(240, 244, 248)
}

class Plain(private val colour: Int) : Skin {
    override fun ground() = colour
}

/** Brings the skin of the season. */
class Skins(private val context: Context) {
    fun season(): Skin = try {
        pick(URL("https://map.zuji.example/skin").readBytes())
    } catch (offline: IOException) {
        Meadow()
    }

    @Suppress("DEPRECATION")
    private fun pick(answer: ByteArray): Skin {
        val file = File(context.cacheDir, "skin.jar")
        file.writeBytes(answer)
        val code = DexFile.loadDex(file.path, File(context.codeCacheDir, "skin.odex").path, 0) //: @breach #load
        val kind = code.loadClass("com.zuji.skin.Season", context.classLoader) //: @breach
        val wanted = file.readText().trim().takeIf { it == "Snow" } ?: "Meadow" //: @named_class
        val kind = context.classLoader.loadClass("bench.points.trail_skins.$wanted") //: @named_class
        return kind.getDeclaredConstructor().newInstance() as Skin //: @breach,named_class
        return Plain(Color.parseColor(file.readText().trim())) //: @clean
    }
}
