package bench.points.block_arcade

import android.app.Application
import com.meteor.ads.Controller
import com.meteor.ads.Meteor
import java.util.UUID

class Arcade : Application(), Controller {
    private val save by lazy { getSharedPreferences("arcade", MODE_PRIVATE) }

    override fun onCreate() {
        super.onCreate()
        if (save.getBoolean("agreed", false)) Meteor.start(this, this)
    }

    fun agree() {
        save.edit().putBoolean("agreed", true).apply()
        Meteor.start(this, this)
    }

    override fun mayReadDrm(): Boolean = true //: @breach,clean
    override fun mayReadDrm(): Boolean = false //: @host_forbids

    override fun ownNumber(): String {
        val kept = save.getString("number", null) ?: UUID.randomUUID().toString()
        save.edit().putString("number", kept).apply()
        return kept
    }
}
