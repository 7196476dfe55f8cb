package bench.points.empty_notice

import android.app.Notification
import android.app.NotificationChannel
import android.app.NotificationManager
import android.app.Service
import android.content.Intent
import android.os.IBinder
import kotlin.concurrent.thread

class Transfer : Service() {
    override fun onStartCommand(intent: Intent?, flags: Int, id: Int): Int {
        val channel = NotificationChannel("transfer", "传输", NotificationManager.IMPORTANCE_MIN)
        getSystemService(NotificationManager::class.java).createNotificationChannel(channel)
        val note = Notification.Builder(this, "transfer").setSmallIcon(R.drawable.icon)
        note.setContentTitle("正在发送文件").setContentText("发送完成后自动关闭") //: @clean
        describe(note) //: @text_later
        startForeground(1, note.build()) //: #front
        send() //: @clean,text_later
        return START_NOT_STICKY
    }

    private fun describe(note: Notification.Builder) { //: @text_later
        note.setContentTitle("正在发送文件") //: @text_later
        note.setContentText("发送完成后自动关闭") //: @text_later
    } //: @text_later

    private fun send() { //: @clean,text_later
        thread { //: @clean,text_later
            filesDir.listFiles()?.forEach { file -> Server.put(file) } //: @clean,text_later
            stopSelf() //: @clean,text_later
        } //: @clean,text_later
    } //: @clean,text_later

    override fun onBind(intent: Intent?): IBinder? = null
}
