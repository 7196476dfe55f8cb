package bench.points.drama_cut

import android.app.Application
import com.opal.origin.Opal

class Drama : Application() {
    val consent by lazy { getSharedPreferences("consent", MODE_PRIVATE) }

    override fun onCreate() {
        super.onCreate()
        if (consent.getString("answer", "") == "yes") Opal.attach(this)
    }
}
