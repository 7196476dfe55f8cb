package bench.points.tilt_ad

import android.app.Activity
import android.content.Intent
import android.net.Uri
import android.os.Bundle
import android.widget.ImageView
import com.adtilt.sdk.TiltTrigger

class Main : Activity() {
    private lateinit var picture: ImageView
    private lateinit var trigger: TiltTrigger

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        picture = ImageView(this)
        picture.setImageResource(R.drawable.icon)
        setContentView(picture)
        trigger = TiltTrigger(this) {
            startActivity(Intent(Intent.ACTION_VIEW, Uri.parse("https://ad.example.cn/go?slot=9"))) //: @breach,clean
            picture.translationX = if (picture.translationX > 0) -12f else 12f //: @parallax
        }
    }

    override fun onResume() {
        super.onResume()
        trigger.start()
    }

    override fun onPause() {
        trigger.stop()
        super.onPause()
    }
}
