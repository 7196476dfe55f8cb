package bench.consent.kotlin_object

/** Made once, when first touched. */
object Early {
    val phone = Phone(Device.id, Device.name)
}

data class Phone(val id: String, val name: String)
