package bench.flow.copied_profile

import android.app.Activity
import android.os.Bundle
import android.provider.Settings
import android.util.Log

data class Profile(val nick: String, val number: String, val town: String = "Oslo")

class Main : Activity() {
    private val friends = mutableMapOf<String, Profile>()

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        val id = Settings.Secure.getString(contentResolver, "android_id") //: #source
        friends["me"] = Profile("bear", id)
        val shown = friends.getValue("me").copy(nick = "fox") //: @leak,by_order
        val shown = friends.getValue("me").copy(number = "17") //: @replaced
        val (nick, number, town) = shown //: @leak,replaced
        val (number, nick, town) = shown //: @by_order
        title = if (nick == town) "Pen Pals" else "Pen Pals of $town"
        Log.i("Pals", "number $number in $town") //: #sink
    }
}
