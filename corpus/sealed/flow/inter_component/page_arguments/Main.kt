package bench.flow.page_arguments

import android.Manifest
import android.app.Activity
import android.app.Fragment
import android.content.pm.PackageManager
import android.os.Build
import android.os.Bundle
import android.telephony.TelephonyManager
import android.util.Log
import android.view.LayoutInflater
import android.view.View
import android.view.ViewGroup
import android.widget.TextView

class Page : Fragment() {
    override fun onCreateView(made: LayoutInflater, into: ViewGroup?, state: Bundle?): View =
        TextView(activity).apply { text = "设备" }

    override fun onResume() {
        super.onResume()
        Log.i("page", arguments.getString("code", "none")) //: #sink
    }
}

class Main : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        if (Build.VERSION.SDK_INT < 26 || state != null) return
        if (checkSelfPermission(Manifest.permission.READ_PHONE_STATE)
                != PackageManager.PERMISSION_GRANTED) {
            requestPermissions(arrayOf(Manifest.permission.READ_PHONE_STATE), 1)
            return
        }
        val code = getSystemService(TelephonyManager::class.java).meid //: #source
        val page = Page().apply { arguments = bundle(code) }
        page.arguments = bundle("none") //: @clean
        val shown = fragmentManager.beginTransaction().replace(android.R.id.content, page)
        shown.commit() //: @leak,clean
    }

    private fun bundle(text: String?) = Bundle().apply { putString("code", text) }
}
