/**
 * Where a drop shipment goes: the shipping address of its order (alias `o`),
 * as it is now. Null without a street, which no vendor can send to.
 *
 * @example `select ${SHIP_TO} as ship_to from "order" o where o.id = :id`
 */
export const SHIP_TO = `(
  select jsonb_build_object(
    'first_name', a.first_name, 'last_name', a.last_name,
    'company', a.company, 'address_1', a.address_1, 'address_2', a.address_2,
    'postal_code', a.postal_code, 'city', a.city, 'province', a.province,
    'country_code', a.country_code, 'phone', a.phone
  )
  from order_address a
  where a.id = o.shipping_address_id and a.deleted_at is null
    and coalesce(trim(a.address_1), '') <> ''
)`
