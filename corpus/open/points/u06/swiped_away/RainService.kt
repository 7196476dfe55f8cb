package bench.points.swiped_away

import android.app.AlarmManager
import android.app.Notification
import android.app.NotificationChannel
import android.app.NotificationManager
import android.app.PendingIntent
import android.app.Service
import android.content.Intent
import android.media.AudioManager
import android.media.ToneGenerator
import android.os.IBinder

/** Plays while the notification stands. */
class RainService : Service() {
    private val tone = ToneGenerator(AudioManager.STREAM_MUSIC, 40)

    override fun onStartCommand(intent: Intent?, flags: Int, id: Int): Int {
        val channel = NotificationChannel("rain", "播放", NotificationManager.IMPORTANCE_LOW)
        getSystemService(NotificationManager::class.java).createNotificationChannel(channel)
        val note = Notification.Builder(this, "rain")
            .setSmallIcon(android.R.drawable.ic_media_play)
            .setContentTitle("正在播放雨声")
            .build()
        startForeground(1, note)
        tone.startTone(ToneGenerator.TONE_CDMA_LOW_SS)
        return START_NOT_STICKY
    }

    override fun onTaskRemoved(root: Intent?) {
        tone.release()
        val back = Intent(this, Again::class.java)
        val flags = PendingIntent.FLAG_IMMUTABLE or PendingIntent.FLAG_ONE_SHOT //: @breach
        val flags = PendingIntent.FLAG_IMMUTABLE or PendingIntent.FLAG_NO_CREATE //: @clean,none_made
        val later: PendingIntent? = PendingIntent.getBroadcast(this, 9, back, flags)
        if (later != null) {
            val alarms = getSystemService(AlarmManager::class.java)
            alarms.set(AlarmManager.RTC_WAKEUP, System.currentTimeMillis() + 1_000, later) //: @breach,none_made #revive
            alarms.cancel(later) //: @clean
        }
        stopSelf()
    }

    override fun onBind(intent: Intent?): IBinder? = null
}
