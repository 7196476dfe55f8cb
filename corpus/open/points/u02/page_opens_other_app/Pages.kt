package bench.points.page_opens_other_app

import android.app.Activity
import android.app.AlertDialog
import android.content.ActivityNotFoundException
import android.content.Intent
import android.net.Uri
import android.webkit.WebResourceRequest
import android.webkit.WebView
import android.webkit.WebViewClient

/** Decides what the address of a page may do. */
class Pages(private val screen: Activity) : WebViewClient() {
    override fun shouldOverrideUrlLoading(view: WebView, request: WebResourceRequest): Boolean {
        val address = request.url
        if (address.scheme == "https" || address.scheme == "http") {
            return false
        }
        jump(Intent(Intent.ACTION_VIEW, address)) //: @breach
        ask(address) //: @clean
        if (address.scheme == "recipes") { //: @own_scheme
            jump(Intent(screen, Recipe::class.java).setData(address)) //: @own_scheme
        } //: @own_scheme
        return true
    }

    private fun ask(address: Uri) {
        AlertDialog.Builder(screen)
            .setMessage("This page wants to open another app: $address")
            .setPositiveButton("Open") { _, _ -> jump(Intent(Intent.ACTION_VIEW, address)) }
            .setNegativeButton("Cancel", null)
            .show()
    }

    private fun jump(intent: Intent) {
        try {
            screen.startActivity(intent) //: #jump
        } catch (problem: ActivityNotFoundException) {
            screen.title = "Nothing can open this"
        }
    }
}
