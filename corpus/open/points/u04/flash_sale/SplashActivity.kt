package bench.points.flash_sale

import android.app.Activity
import android.content.ActivityNotFoundException
import android.content.Intent
import android.graphics.Rect
import android.net.Uri
import android.os.Bundle
import android.view.MotionEvent
import android.view.View

/** The sponsor's picture for five seconds, then the shop. */
class SplashActivity : Activity() {
    private val home = Runnable { home() }
    private lateinit var skip: View
    private lateinit var more: View

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        setContentView(R.layout.splash)
        skip = findViewById(R.id.skip)
        skip.setOnClickListener { home() }
        more = findViewById(R.id.more)
        more.setOnClickListener { sponsor() }
        skip.postDelayed(home, 5_000)
    }

    override fun dispatchTouchEvent(event: MotionEvent): Boolean {
        val outside = listOf(skip, more).none { view ->
            val where = Rect()
            view.getGlobalVisibleRect(where)
            where.contains(event.rawX.toInt(), event.rawY.toInt())
        }
        if (event.action == MotionEvent.ACTION_UP && outside) {
            sponsor() //: @breach #anywhere
            home() //: @goes_home
            skip.isPressed = false //: @clean
        }
        return super.dispatchTouchEvent(event)
    }

    private fun sponsor() {
        skip.removeCallbacks(home)
        try {
            startActivity(Intent(Intent.ACTION_VIEW, Uri.parse("https://chelizi.example/nianhuo")))
        } catch (none: ActivityNotFoundException) {
            home()
        }
    }

    private fun home() {
        skip.removeCallbacks(home)
        startActivity(Intent(this, HomeActivity::class.java))
        finish()
    }
}
