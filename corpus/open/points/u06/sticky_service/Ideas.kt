package bench.points.sticky_service

import android.app.Service
import android.content.Intent
import android.os.IBinder
import android.util.Log

class Ideas : Service() {
    private val dishes = listOf("番茄炒蛋", "清蒸鲈鱼", "麻婆豆腐")

    override fun onStartCommand(intent: Intent?, flags: Int, id: Int): Int {
        var answer = START_STICKY //: @overwritten
        Log.i("Recipes", dishes[id % dishes.size])
        for (dish in dishes) { //: @overwritten
            answer = START_NOT_STICKY //: @overwritten
            Log.d("Recipes", dish) //: @overwritten
        } //: @overwritten
        return answer //: @overwritten
        return START_STICKY //: @breach #sticky
        return START_NOT_STICKY //: @clean
    }

    override fun onBind(intent: Intent?): IBinder? = null
}
